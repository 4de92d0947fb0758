# The worker as a small image: a static-ish binary on Debian slim, not root, nothing to write.
FROM rust:1-slim-bookworm AS build
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY Cargo.toml Cargo.lock ./
COPY src src
COPY models models
COPY training training
COPY benches benches
COPY examples examples
RUN cargo build --release --locked --bin copydesk

FROM debian:bookworm-slim
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates curl \
    && rm -rf /var/lib/apt/lists/* && useradd --system --uid 10001 --no-create-home copydesk
COPY --from=build /src/target/release/copydesk /usr/local/bin/copydesk
COPY LICENSE /usr/share/doc/copydesk/LICENSE
USER 10001
ENV COPYDESK_HTTP_ADDR=0.0.0.0:9464 COPYDESK_LOG_FORMAT=json
EXPOSE 9464
# Alive, not ready: what restarts unhealthy containers must not end a worker that waits for the broker.
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
    CMD curl -fsS http://127.0.0.1:9464/livez || exit 1
ENTRYPOINT ["copydesk"]
CMD ["run"]
