package io.chengji.programme.internal.reading;

import io.chengji.programme.model.Evidence;
import io.chengji.programme.model.MentionRole;
import java.util.List;

/**
 * One name as printed in a list.
 *
 * @param id line and position on the line, such as 25.1
 * @param province heading of the province as printed, empty where none
 * @param city heading of the city as printed, empty where none
 * @param text the name without brackets and blanks
 * @param wording the entry exactly as printed
 * @param base the pilot that an expansion widens, empty for others
 * @param semicolonGroup how many semicolons stand before it on its line
 */
public record PrintedName(
    String id,
    String listId,
    MentionRole role,
    String province,
    String city,
    String text,
    String wording,
    List<Bracket> brackets,
    String base,
    int semicolonGroup,
    Evidence evidence) {
  public PrintedName {
    brackets = List.copyOf(brackets);
  }

  /**
   * What stands in brackets after a name.
   *
   * @param names the names in it; empty for a note
   */
  public record Bracket(Kind kind, String text, List<String> names) {
    public Bracket {
      names = List.copyOf(names);
    }

    /** How a bracket opens. */
    public enum Kind {
      /** With 含, 包括 or 其中. */
      INCLUDING,
      /** With a name, without a word that relates it. */
      UNSAID,
      /** With something that is no name. */
      NOTE
    }
  }
}
