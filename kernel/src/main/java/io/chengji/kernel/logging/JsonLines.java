package io.chengji.kernel.logging;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes each event as one line of JSON: time, level, logger, message, request id, values, cause.
 */
final class JsonLines extends EncoderBase<ILoggingEvent> {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Pattern OBEYED =
      Pattern.compile("[\\u007f-\\u009f\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff]");
  private static final byte[] NONE = {};

  @Override
  public byte[] headerBytes() {
    return NONE;
  }

  @Override
  public byte[] encode(ILoggingEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("message", event.getFormattedMessage());
    line.putAll(event.getMDCPropertyMap());
    List<KeyValuePair> pairs = event.getKeyValuePairs();
    if (pairs != null) {
      pairs.forEach(pair -> line.put(pair.key, pair.value));
    }
    if (event.getThrowableProxy() != null) {
      line.put("cause", ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }
    return (shown(MAPPER.writeValueAsString(line)) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * JSON escapes what is below a blank; a terminal also obeys the controls above DEL, and some
   * viewers break a line at U+2028 or turn text round. They stand in strings only, so the escape is
   * JSON too.
   */
  private static String shown(String json) {
    return OBEYED
        .matcher(json)
        .replaceAll(hit -> "\\\\u%04x".formatted((int) hit.group().charAt(0)));
  }

  @Override
  public byte[] footerBytes() {
    return NONE;
  }
}
