package io.chengji.proof.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Does a folder give its files, no more of them than is wanted, and nothing else? */
class FolderJournalTest {
  @TempDir private Path folder;

  @Test
  void files_areReadUpToTheirLimitAndAByte() throws IOException {
    Files.createDirectories(folder.resolve("tile/0"));
    Files.write(folder.resolve("tile/0/000"), new byte[100]);
    FolderJournal journal = new FolderJournal(folder);
    assertThat(journal.find("tile/0/000", 200)).get().isEqualTo(new byte[100]);
    assertThat(journal.find("tile/0/000", 100)).get().isEqualTo(new byte[100]);
    assertThat(journal.find("tile/0/000", 50)).get().isEqualTo(new byte[51]);
  }

  @Test
  void whatIsNoFile_isNotThere() throws IOException {
    Files.createDirectories(folder.resolve("tile/0/000"));
    FolderJournal journal = new FolderJournal(folder);
    assertThat(journal.find("tile/0/000", 10)).isEmpty();
    assertThat(journal.find("tile/0/001", 10)).isEmpty();
    assertThat(new FolderJournal(folder.resolve("none")).find("tile/0/000", 10)).isEmpty();
  }

  @Test
  void namesThatCannotBe_areNotThere() {
    assertThat(FileBytes.find(folder, "a\0b", 10)).isEmpty();
    assertThat(FileBytes.find(folder, "", 10)).isEmpty();
  }
}
