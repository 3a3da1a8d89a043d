# syntax=docker/dockerfile:1
# The server as an image: built in one stage, run in another by a user of its own, on a root that may be read-only.
#   docker build -t sarhad .
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -v sarhad:/data -p 127.0.0.1:4173:4173 --stop-timeout 660 sarhad

FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# Without the tools of development; no package's own script is run.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build

FROM node:24-slim AS run
# 0.0.0.0 within the container: the port is published where docker run says.
ENV NODE_ENV=production \
    HOST=0.0.0.0 \
    PORT=4173 \
    DATA_DIR=/data
# Root owns the program, so that the server cannot change it; the data are the server's alone.
RUN groupadd --system --gid 10001 sarhad \
    && useradd --system --uid 10001 --gid sarhad --home-dir /nonexistent --no-create-home --shell /usr/sbin/nologin sarhad \
    && install --directory --owner=sarhad --group=sarhad --mode=0700 /data
WORKDIR /app
COPY --from=build /app /app
USER 10001:10001
VOLUME ["/data"]
EXPOSE 4173
# The server waits for a batch in hand before it ends: give it the time (docker run --stop-timeout 660).
STOPSIGNAL SIGTERM
# A new database takes some seconds to be made, a new version of the program may bring a large one up to date.
HEALTHCHECK --interval=30s --timeout=5s --start-period=120s --retries=3 \
    CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}${process.env.BASE_PATH ?? ''}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
