package io.chengji.proof.note;

import io.chengji.proof.tree.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public key with its name, as {@code <name>+<key id>+<base64 of type and key>} (C2SP
 * signed-note); immutable. Types that are not known here are kept and never checked.
 */
public final class VerifierKey {
  private static final HexFormat HEX = HexFormat.of();
  private static final int ID_DIGITS = 8;

  private final String name;
  private final int keyId;
  private final int type;
  private final byte[] key;

  private VerifierKey(String name, int keyId, int type, byte[] key) {
    this.name = name;
    this.keyId = keyId;
    this.type = type;
    this.key = key;
  }

  /** A key of a known type from its raw bytes; the id follows. */
  public static VerifierKey of(String name, KeyType type, byte[] key) {
    if (!NoteText.isKeyName(name) || key.length != type.keyLength()) {
      throw new IllegalArgumentException(
          "a key of "
              + type
              + " has a name without blanks or + and "
              + type.keyLength()
              + " bytes");
    }
    return new VerifierKey(name, idOf(name, type.code(), key), type.code(), key.clone());
  }

  /** A key of a type that is not known here, with the id that its own rules give it. */
  public static VerifierKey ofOther(String name, int keyId, int type, byte[] key) {
    if (!NoteText.isKeyName(name) || KeyType.find(type).isPresent() || type >>> Byte.SIZE != 0) {
      throw new IllegalArgumentException("not a name and a type that is not known here");
    }
    return new VerifierKey(name, keyId, type, key.clone());
  }

  /** A key of the JDK; fails if it is not of the algorithm of the type. */
  public static VerifierKey of(String name, KeyType type, PublicKey key) {
    return of(name, type, PublicKeys.raw(type, key));
  }

  /** Reads the text form. */
  public static VerifierKey parse(String text) {
    String[] parts = text.split("\\+", 3);
    if (parts.length < 3 || !NoteText.isKeyName(parts[0])) {
      throw new NoteException(1, "a key is a name, a key id and base64 with + between");
    }
    byte[] typed = NoteText.base64(parts[2], 1);
    if (typed.length < 2) {
      throw new NoteException(1, "a key has a type and one byte or more");
    }
    byte[] key = Arrays.copyOfRange(typed, 1, typed.length);
    int type = Byte.toUnsignedInt(typed[0]);
    VerifierKey parsed = new VerifierKey(parts[0], id(parts[1]), type, key);
    parsed.knownType().ifPresent(known -> parsed.check(known));
    return parsed;
  }

  private void check(KeyType known) {
    if (key.length != known.keyLength()) {
      throw new NoteException(1, "a key of " + known + " has " + known.keyLength() + " bytes");
    }
    if (keyId != idOf(name, type, key)) {
      throw new NoteException(1, "the key id is not that of the name and key");
    }
  }

  /** Name of the key; for a log its origin. */
  public String name() {
    return name;
  }

  /** Identifier of the key beside its name. */
  public int keyId() {
    return keyId;
  }

  /** Identifier byte of the type. */
  public int type() {
    return type;
  }

  /** The type, if it is known here. */
  public Optional<KeyType> knownType() {
    return KeyType.find(type);
  }

  /** A copy of the raw key. */
  public byte[] key() {
    return key.clone();
  }

  /** Whether a signature line says that it is of this key. */
  public boolean isNamedIn(NoteSignature signature) {
    return keyId == signature.keyId() && name.equals(signature.name());
  }

  /** Checks a signature line of this key over the text of a note. */
  public Outcome check(String text, NoteSignature signature) {
    return check(text, signature, Algorithms.OF_JDK);
  }

  Outcome check(String text, NoteSignature signature, Algorithms algorithms) {
    return knownType()
        .map(known -> SignatureCheck.check(known, name, key, text, signature, algorithms))
        .orElse(Outcome.NOT_CHECKED);
  }

  private static int id(String digits) {
    boolean hex = digits.length() == ID_DIGITS;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      hex &= c >= '0' && c <= '9' || c >= 'a' && c <= 'f';
    }
    if (!hex) {
      throw new NoteException(1, "a key id has eight lower-case hexadecimal digits");
    }
    return HexFormat.fromHexDigits(digits);
  }

  private static int idOf(String name, int type, byte[] key) {
    byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
    ByteBuffer all = ByteBuffer.allocate(utf8.length + 2 + key.length);
    all.put(utf8).put((byte) '\n').put((byte) type).put(key);
    return ByteBuffer.wrap(Hash.ofData(all.array()).bytes()).getInt();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that && toString().equals(that.toString());
  }

  @Override
  public int hashCode() {
    return name.hashCode() * 31 + keyId;
  }

  /** The text form. */
  @Override
  public String toString() {
    byte[] typed = ByteBuffer.allocate(1 + key.length).put((byte) type).put(key).array();
    return name + "+" + HEX.toHexDigits(keyId) + "+" + Base64.getEncoder().encodeToString(typed);
  }
}
