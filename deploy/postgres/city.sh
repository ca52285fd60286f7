#!/usr/bin/env bash
# Makes the roles and the database of one city, as docs/operations.md says; the image runs it once, in an empty server.
# The passwords are the last fields of the two password files (SECRETS, /run/secrets when not set).
set -euo pipefail
secrets=${SECRETS:-/run/secrets}
password() { head -n 1 "$secrets/$1" | cut -d : -f 5; }

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v silo="$(password silo.pgpass)" -v gateway="$(password gateway.pgpass)" <<'SQL'
CREATE ROLE citytwin_reader NOLOGIN;
CREATE ROLE citytwin_silo LOGIN PASSWORD :'silo';
CREATE ROLE citytwin_gateway LOGIN PASSWORD :'gateway' IN ROLE citytwin_reader;
CREATE DATABASE city OWNER citytwin_silo ENCODING 'UTF8' TEMPLATE template0;
SQL
psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname city <<'SQL'
CREATE EXTENSION postgis SCHEMA public;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
SQL
