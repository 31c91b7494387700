# Builds the site and serves it with Caddy, on port 8080 and as an unprivileged user:
#   docker build -t errata --build-arg SITE_URL=https://errors.example.com .
#   docker run --rm -p 8080:8080 errata
FROM node:24-bookworm-slim AS build
WORKDIR /errata
# What is installed is kept until one of these changes.
COPY package.json package-lock.json .npmrc ./
COPY scripts/setup.mjs scripts/why-not.mjs scripts/
RUN node scripts/setup.mjs
COPY . .
ARG SITE_URL=""
ARG SITE_BASE=""
ARG SOURCE_URL=""
ENV ASTRO_TELEMETRY_DISABLED=1
RUN npm run -s build && node scripts/web-root.mjs dist-web
RUN printf '{\n\tadmin off\n}\n' | cat - deploy/Caddyfile > dist-Caddyfile

FROM caddy:2-alpine
ARG SITE_BASE=""
ENV ERRATA_ADDRESS=:8080 ERRATA_ROOT=/srv/errata XDG_CONFIG_HOME=/tmp XDG_DATA_HOME=/tmp SITE_BASE=${SITE_BASE}
COPY --from=build /errata/dist-web /srv/errata
COPY --from=build /errata/dist-Caddyfile /etc/caddy/Caddyfile
USER 65534:65534
EXPOSE 8080
HEALTHCHECK CMD wget -q -O /dev/null "http://127.0.0.1:8080${SITE_BASE}/" || exit 1
