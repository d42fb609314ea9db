package io.chengji.proof.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.chengji.proof.bundle.check.Report;
import io.chengji.proof.bundle.check.Request;
import io.chengji.proof.bundle.check.Verifier;
import io.chengji.proof.bundle.container.Container;
import io.chengji.proof.bundle.container.ContainerException;
import io.chengji.proof.entry.Form;
import io.chengji.proof.entry.FormException;
import io.chengji.proof.json.JsonLimits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Does any array of bytes, as a bundle or as any file in it, end in an answer and never worse? */
class BundleFuzzTest {
  private static final String HASH = "ab".repeat(32);
  private static final String MANIFEST =
      """
      {"entries":[{"index":0,"leaf":"%s"}],"evidence":[{"held":false,"name":"a","sha256":"%s",\
      "size":3}],"format":"chengji-bundle/1","formulas":["%s"],\
      "made":"2026-11-20T08:00:00.000000Z","origin":"o","result":0,"subject":{"en":"a","zh":"文"}}"""
          .formatted(HASH, HASH, HASH);
  private static final String GROUNDS =
      """
      {"basis":["%s"],"evidence":[{"name":"a","sha256":"%s","size":1}],"figures":[{"formula":"%s",\
      "inputs":{"a":{"leaf":"%s","pick":"/a~0","pointer":"/b/0","where":{"/c":true}},\
      "b":{"text":"x"}},"name":"n","value":"1"}],"scope":{"kinds":["a"],"where":{"":null}}}"""
          .formatted(HASH, HASH, HASH, HASH);

  @FuzzTest
  void anyBytes_getAnAnswer(byte[] bytes) {
    Report report = Verifier.verify(Request.of(bytes, bytes).withSince(bytes).inDepth());
    assertThat(report.code().number()).isNotZero();
    assertThat(report.json()).startsWith("{\"checks\":");
  }

  @FuzzTest
  void anyFiles_getAnAnswer(byte[] bytes) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("bundle.json", utf8(MANIFEST));
    files.put("checkpoint", utf8("o\n1\n"));
    files.put("proofs", utf8("index 0\n\n"));
    String name = files.keySet().toArray(new String[0])[bytes.length % 3];
    files.put(name, bytes);
    try {
      anyBytes_getAnAnswer(Container.ofFiles(files).bytes());
    } catch (ContainerException tooLong) {
      assertThat(tooLong).hasMessageContaining("bytes");
    }
  }

  @FuzzTest
  void anyManifest_comesBackOrIsRefused(byte[] bytes) {
    try {
      Manifest manifest = Manifest.ofJson(Form.parse("manifest", bytes, JsonLimits.FILE));
      assertThat(manifest.bytes()).isEqualTo(bytes);
    } catch (FormException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @FuzzTest
  void anyGrounds_areReadOrRefused(byte[] bytes) {
    try {
      Grounds grounds = Grounds.ofJson(Form.parse("proof", bytes, JsonLimits.FILE));
      assertThat(grounds.figures()).doesNotContainNull();
    } catch (FormException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  @FuzzTest
  void anyProofs_comeBackOrAreRefused(byte[] bytes) {
    try {
      assertThat(ProofBlocks.parse("proofs", ProofBlocks.INDEX, bytes).bytes()).isEqualTo(bytes);
    } catch (BundleException refused) {
      assertThat(refused.where()).isEqualTo("bundle proofs");
    }
  }

  /** Random damage to what is whole reaches deeper than the fuzzer's own seeds. */
  @Test
  void randomDamage_isReadOrRefused() {
    Random random = new Random(7);
    byte[] proofs = utf8("index 0\n" + "A".repeat(43) + "=\n\nindex 12\n\n");
    for (int round = 0; round < 10_000; round++) {
      anyManifest_comesBackOrIsRefused(damaged(utf8(MANIFEST), random));
      anyGrounds_areReadOrRefused(damaged(utf8(GROUNDS), random));
      anyProofs_comeBackOrAreRefused(damaged(proofs, random));
      anyFiles_getAnAnswer(damaged(utf8(MANIFEST), random));
    }
    anyGrounds_areReadOrRefused(utf8(GROUNDS));
    assertThat(Manifest.ofJson(Form.parse("m", utf8(MANIFEST), JsonLimits.FILE)).result()).isZero();
  }

  private static byte[] damaged(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int changes = random.nextInt(3); changes >= 0; changes--) {
      int other = random.nextBoolean() ? bytes[random.nextInt(bytes.length)] : random.nextInt(256);
      bytes[random.nextInt(bytes.length)] = (byte) other;
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
