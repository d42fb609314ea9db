package io.chengji.app.server;

import io.chengji.kernel.http.Admission;
import io.chengji.kernel.http.Api;
import io.chengji.kernel.http.Operation;
import io.chengji.kernel.http.Operations;
import io.chengji.kernel.http.Reply;
import io.chengji.kernel.http.Request;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI contract itself, as it is written (YAML) and as JSON. */
public final class ContractApi implements Api {
  private static final String CONTRACT = "/openapi/chengji-v1.yaml";

  private final byte[] yaml = read();
  private volatile byte @Nullable [] json;

  @Override
  public void register(Operations operations) {
    operations
        .add(
            Operation.get("getContractYaml", "/api/v1/openapi.yaml", Admission.PUBLIC)
                .withProduces("application/yaml"),
            request -> Reply.bytes("application/yaml", yaml))
        .add(
            Operation.get("getContractJson", "/api/v1/openapi.json", Admission.PUBLIC), this::json);
  }

  private Reply json(Request request) {
    byte[] made = json;
    if (made == null) {
      made = io.chengji.kernel.http.Json.bytes(new YAMLMapper().readTree(yaml));
      json = made;
    }
    return Reply.bytes("application/json", made);
  }

  private static byte[] read() {
    try (InputStream in = ContractApi.class.getResourceAsStream(CONTRACT)) {
      return Objects.requireNonNull(in, CONTRACT).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
