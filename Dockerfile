# Central Mock as one image:  docker build -t central-mock .  &&  docker run --rm -p 8080:8080 central-mock
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -q -DskipTests -Dspotless.check.skip -Dcheckstyle.skip package

FROM eclipse-temurin:25-jre
COPY --from=build /build/cli/target/app /opt/central-mock
USER 65534:65534
WORKDIR /estates
EXPOSE 8080
# Every flag of serve is an environment variable too: docker run -e CENTRAL_ESTATE=mine.yaml -v "$PWD:/estates:ro" ...
ENV CENTRAL_BIND=0.0.0.0
ENTRYPOINT ["java", "-XX:+UseG1GC", "-XX:MaxGCPauseMillis=10", "-jar", "/opt/central-mock/central-mock.jar", "serve"]
