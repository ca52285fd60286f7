# Two images. `gateway`, the last and therefore the usual one: doors, actors and journal in one container (the journal lives in the volume
# /app/data), or only the doors of a cluster. `silo`: the actors of a cluster.

# The page. Alpine has a Node.js that is new enough (20.19); the compiler of the contract below needs glibc.
FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS page
RUN apk add --no-cache nodejs npm
WORKDIR /source/gateway/web
COPY gateway/web/package.json gateway/web/package-lock.json gateway/web/.npmrc ./
RUN npm ci --loglevel=error
COPY src/CityTwin.Protocol /source/src/CityTwin.Protocol
COPY gateway/web ./
RUN npm run build --silent

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS source
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src src

FROM source AS build-silo
COPY silo silo
RUN CI=true dotnet publish silo -c Release -o /app -p:UseAppHost=false

FROM source AS build-gateway
COPY gateway gateway
COPY --from=page /source/gateway/wwwroot gateway/wwwroot
RUN CI=true dotnet publish gateway -c Release -o /app -p:BuildWeb=false -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS silo
WORKDIR /app
COPY --from=build-silo /app ./
COPY seeds seeds
USER $APP_UID
EXPOSE 11111 30000 8090
# The image has no curl; bash can ask by itself. A silo listens where the others reach it, and nowhere else.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/${Silo__Host:-127.0.0.1}/${Silo__HealthPort:-8090} && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "silo.dll"]

FROM mcr.microsoft.com/dotnet/aspnet:10.0 AS gateway
WORKDIR /app
COPY --from=build-gateway /app ./
COPY seeds seeds
RUN install -d -o "$APP_UID" -g "$APP_UID" data
USER $APP_UID
VOLUME /app/data
EXPOSE 8080 8081
ENV Ports__Host=0.0.0.0
# A large journal takes a while to become a live picture.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "gateway.dll"]
