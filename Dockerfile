# A service, or the web UI, as an image. Build what goes in first: mvn package -DskipTests
#   docker build --target service --build-arg SERVICE=order-war -t cloudretail/order .
#   docker build --target web -t cloudretail/web .
# To pin a base: --build-arg LIBERTY=open-liberty@sha256:… --build-arg NGINX=nginx@sha256:…
ARG LIBERTY=open-liberty:26.0.0.5-kernel-slim-java17-openj9
ARG NGINX=nginx:1.28-alpine

# The server with its configuration and no features but those that this configuration names
FROM ${LIBERTY} AS server
ARG SERVICE
RUN test -n "${SERVICE}" || { echo "Name the service: --build-arg SERVICE=order-war" >&2; exit 1; }
COPY --chown=1001:0 liberty-config/target/config/ /config/
COPY --chown=1001:0 ${SERVICE}/src/main/liberty/config/ /config/
# It takes features by their names and knows no variables: what TELEMETRY may name has to be there
RUN platform=/config/configDropins/defaults/platform.xml && cp -p ${platform} /tmp/platform.xml \
 && sed -i 's/\${telemetry}/mpTelemetry-2.1/' ${platform} && features.sh \
 && cp -p /tmp/platform.xml ${platform} && rm /tmp/platform.xml

FROM server AS service
ARG SERVICE
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="CloudRetail ${SERVICE}" \
      org.opencontainers.image.description="A service of the CloudRetail shop on Open Liberty" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="CloudRetail" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY --chown=1001:0 ${SERVICE}/target/${SERVICE}.war /config/apps/${SERVICE}.war

# In its container every service has the same port; who may reach it is for the network to say
# What it did is told on its console, where containers' logs are taken from
ENV HTTP_HOST=* HTTP_PORT=8080 LOG_LEVEL=INFO
EXPOSE 8080

# Fills the caches of classes and configuration, so that a container starts in seconds; they are copied to where it may write
RUN configure.sh
USER root
RUN mkdir -p /opt/cloudretail/caches \
 && cp -R --preserve=all "${WLP_OUTPUT_DIR}/." /opt/cloudretail/caches/ \
 && find "${WLP_OUTPUT_DIR}" -mindepth 1 -delete \
 && chmod -R g=u /opt/cloudretail/caches

COPY deploy/image/bin/ /opt/cloudretail/bin/
# What the image is made of (CycloneDX): the WAR, and the libraries beside it
COPY ${SERVICE}/target/bom.json /opt/cloudretail/bom/service.json
COPY liberty-config/target/bom.json /opt/cloudretail/bom/shared.json

# Writes nowhere but here: docker run --read-only --tmpfs /tmp --tmpfs /logs --tmpfs /opt/ol/wlp/output
VOLUME ["/logs", "/opt/ol/wlp/output"]
USER 1001
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 CMD ["/opt/cloudretail/bin/healthy"]
ENTRYPOINT ["/opt/cloudretail/bin/start"]
CMD ["/opt/ol/wlp/bin/server", "run", "defaultServer"]

# The web UI, and the way from it to the gateway
FROM ${NGINX} AS web
ARG VERSION=unknown
ARG REVISION=unknown
LABEL org.opencontainers.image.title="CloudRetail web UI" \
      org.opencontainers.image.description="The pages of the CloudRetail shop; passes on to the gateway what is not a page" \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.vendor="CloudRetail" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}"
COPY deploy/web/nginx.conf /etc/nginx/nginx.conf
COPY deploy/web/headers.conf /etc/nginx/headers.conf
COPY deploy/web/web.conf.template /etc/nginx/templates/web.conf.template
COPY webapp/dist/ /usr/share/nginx/html/
ENV GATEWAY_URL=http://gateway:8080 \
    PAYMENT_PROVIDER= \
    NGINX_ENTRYPOINT_LOCAL_RESOLVERS=1 \
    NGINX_ENVSUBST_OUTPUT_DIR=/tmp
EXPOSE 3000
# docker run --read-only --tmpfs /tmp
USER 101
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s CMD ["wget", "-q", "-O", "/dev/null", "http://127.0.0.1:3000/healthy"]
