FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts
# Maps are for debuggers, and a fifth of the packages' size.
RUN find node_modules -name '*.map' -delete

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 DATA_DIR=/data DATABASE=/var/lib/copydesk/copydesk.db
# Under a read-only root, what SQLite sorts beyond its memory has nowhere else to go.
ENV SQLITE_TMPDIR=/var/lib/copydesk
# What installs packages is of no use to a server, and of some to whoever breaks into one.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /usr/local/bin/yarn* /opt/yarn*
RUN install -d -o node -g node /data /var/lib/copydesk
WORKDIR /app
COPY --from=dependencies /app/node_modules node_modules
COPY package.json LICENSE THIRD-PARTY.md ./
COPY src src
# The user "node", by its number, so that Kubernetes can tell that it is not root.
USER 1000:1000
VOLUME ["/var/lib/copydesk"]
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3000}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "src/main.ts", "serve"]
