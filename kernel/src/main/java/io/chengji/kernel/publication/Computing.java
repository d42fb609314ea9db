package io.chengji.kernel.publication;

import io.chengji.proof.bundle.Source.Taken;
import io.chengji.proof.bundle.check.InputValues;
import io.chengji.proof.formula.Formula;
import io.chengji.proof.formula.Input;
import io.chengji.proof.formula.Value;
import io.chengji.proof.json.Json;
import io.chengji.proof.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Computes the figures of a publication by the very code with which a verifier computes them again.
 */
final class Computing {
  private final Map<String, String> hashes = new HashMap<>();
  private final Map<String, Json> contents = new HashMap<>();

  Computing(List<EvidenceFile> evidence) {
    for (EvidenceFile file : evidence) {
      hashes.put(file.name(), file.sha256());
      byte[] body = file.body();
      if (body != null && file.mediaType().equals("application/json")) {
        contents.put(file.sha256(), Json.parse(body, JsonLimits.FILE));
      }
    }
  }

  /** A figure as it stands in the entry, with its value. */
  Map<String, Object> compute(Figure figure) {
    Formula formula = Formula.parse(figure.formula());
    Map<String, Object> inputs = new TreeMap<>();
    figure.inputs().forEach((name, source) -> inputs.put(name, source.told(hashes)));
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("formula", formula.hash());
    told.put("inputs", inputs);
    told.put("name", figure.name());
    told.put("value", formula.evaluate(values(formula, figure)).value());
    return told;
  }

  private Map<String, Value> values(Formula formula, Figure figure) {
    Map<String, Value> values = new HashMap<>();
    for (Input input : formula.inputs()) {
      Source source = figure.inputs().get(input.name());
      if (source != null) {
        values.put(input.name(), value(input, source));
      }
    }
    return values;
  }

  private Value value(Input input, Source source) {
    try {
      return switch (proven(source)) {
        case io.chengji.proof.bundle.Source.Given given ->
            InputValues.given(given.text(), input.type());
        case Taken taken -> InputValues.taken(taken, content(taken), input.type());
      };
    } catch (InputValues.MisfitException e) {
      throw new IllegalArgumentException("input %s: %s".formatted(input.name(), e), e);
    }
  }

  private Json content(Taken taken) {
    Json content = contents.get(taken.hash().hex());
    if (content == null) {
      throw new IllegalArgumentException("a figure needs a file of JSON that is held");
    }
    return content;
  }

  private io.chengji.proof.bundle.Source proven(Source source) {
    String text = io.chengji.kernel.journal.Payload.of(source.told(hashes)).text();
    Json json = Json.parse(text.getBytes(StandardCharsets.UTF_8), JsonLimits.FILE);
    return io.chengji.proof.bundle.Source.ofJson(json);
  }
}
