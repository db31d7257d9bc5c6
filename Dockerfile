# One image per service: docker build --build-arg SERVICE=order-war -t cloudretail/order .
# Build the WARs first: mvn package
ARG LIBERTY=26.0.0.5-full-java17-openj9
FROM open-liberty:${LIBERTY}

ARG SERVICE
RUN test -n "${SERVICE}" || { echo "Name the service: --build-arg SERVICE=order-war" >&2; exit 1; }

# What the build's own servers are made of too, in the same order: what all share, what is the service's own, its WAR
COPY --chown=1001:0 liberty-config/target/config/ /config/
COPY --chown=1001:0 ${SERVICE}/src/main/liberty/config/ /config/
COPY --chown=1001:0 ${SERVICE}/target/${SERVICE}.war /config/apps/${SERVICE}.war

# In its container every service has the same port; who may reach it is for the network to say
ENV HTTP_HOST=* HTTP_PORT=8080
EXPOSE 8080

# Fills the caches of classes and configuration, so that a container starts in seconds
RUN configure.sh

USER 1001
HEALTHCHECK --interval=10s --timeout=3s --start-period=90s --retries=3 \
  CMD ["sh", "-c", "curl --fail --silent --output /dev/null http://localhost:${HTTP_PORT}/health/ready"]
