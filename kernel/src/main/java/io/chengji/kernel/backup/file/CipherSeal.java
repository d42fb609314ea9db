package io.chengji.kernel.backup.file;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * For an encrypted file: AES-256-GCM for each chunk. The nonce is four zero bytes and the number of
 * the chunk (a key serves one file only); header and word are authenticated with it.
 */
final class CipherSeal implements ChunkSeal {
  private static final int TAG_BYTES = 16;
  private static final int NONCE_BYTES = 12;

  private final SecretKeySpec key;
  private final byte[] header;
  private long index;

  CipherSeal(byte[] key, byte[] header) {
    this.key = new SecretKeySpec(key, "AES");
    this.header = Digests.sha256().digest(header);
  }

  @Override
  public int added() {
    return TAG_BYTES;
  }

  @Override
  public byte[] seal(int word, byte[] chunk, int length) {
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, word).doFinal(chunk, 0, length);
      index++;
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public byte[] open(int word, byte[] sealed) {
    try {
      byte[] chunk = cipher(Cipher.DECRYPT_MODE, word).doFinal(sealed);
      index++;
      return chunk;
    } catch (AEADBadTagException e) {
      throw ChunkSeal.broken(index);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private Cipher cipher(int mode, int word) throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(NONCE_BYTES).putLong(Integer.BYTES, index).array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(Byte.SIZE * TAG_BYTES, nonce));
    cipher.updateAAD(header);
    cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(0, word));
    return cipher;
  }
}
