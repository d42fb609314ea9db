package io.chengji.kernel.document;

/** The reasons for which a file is not read as a text. */
final class Refusals {
  private Refusals() {}

  static Refusal tooLarge(String fileName, long bytes, long limit) {
    return new Refusal(
        "too-large",
        "文件“%s”有 %d 字节，超过 %d 字节的上限".formatted(fileName, bytes, limit),
        "file \"%s\" has %d bytes, above the limit of %d bytes".formatted(fileName, bytes, limit),
        "请只导入名单正文，或调高文件上限的设置",
        "import only the text with the list, or raise the setting for the largest file");
  }

  static Refusal empty(String fileName) {
    return new Refusal(
        "empty",
        "文件“%s”是空的".formatted(fileName),
        "file \"%s\" is empty".formatted(fileName),
        "请检查文件是否保存完整后重新选择",
        "check that the file was saved whole and choose it again");
  }

  static Refusal notText(String fileName) {
    return new Refusal(
        "not-text",
        "文件“%s”不是 UTF-8、UTF-16 或 GB18030 编码的文本".formatted(fileName),
        "file \"%s\" is not a text in UTF-8, UTF-16 or GB18030".formatted(fileName),
        "请把文档（Word、PDF、图片等）另存为纯文本后再导入",
        "save the document (Word, PDF, picture …) as plain text, then import it");
  }

  static Refusal badName() {
    return new Refusal(
        "bad-name",
        "文件名为空、过长或含有路径和控制字符",
        "the file name is empty, too long, or has path or control characters",
        "请给文件一个不超过 200 个字的普通名称",
        "give the file a plain name of at most 200 characters");
  }
}
