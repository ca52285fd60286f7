# CityTwin in one container: doors, actors and journal. The journal lives in the volume /app/data.

# The page. Alpine has a Node.js that is new enough (20.19); the compiler of the contract below needs glibc.
FROM mcr.microsoft.com/dotnet/sdk:10.0-alpine AS page
RUN apk add --no-cache nodejs npm
WORKDIR /source/gateway/web
COPY gateway/web/package.json gateway/web/package-lock.json gateway/web/.npmrc ./
RUN npm ci --loglevel=error
COPY src/CityTwin.Protocol /source/src/CityTwin.Protocol
COPY gateway/web ./
RUN npm run build --silent

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src src
COPY gateway gateway
COPY --from=page /source/gateway/wwwroot gateway/wwwroot
RUN CI=true dotnet publish gateway -c Release -o /app -p:BuildWeb=false -p:UseAppHost=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
COPY seeds seeds
RUN install -d -o "$APP_UID" -g "$APP_UID" data
USER $APP_UID
VOLUME /app/data
EXPOSE 8080 8081
ENV Ports__Host=0.0.0.0
# The image has no curl; bash can ask by itself. A large journal takes a while to become a live picture.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "gateway.dll"]
