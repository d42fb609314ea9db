package io.chengji.programme.internal.reconciling;

import io.chengji.programme.internal.reading.DocumentFacts;
import io.chengji.programme.internal.reading.PrintedList;
import io.chengji.programme.internal.reading.PrintedName;
import io.chengji.programme.model.ListingKind;
import io.chengji.programme.model.Membership;
import io.chengji.programme.model.MentionRole;
import java.util.List;
import java.util.Optional;

/** Rows of lists that are of no batch, each under the name that its document uses. */
final class OtherProgrammes {
  private final Workspace work;
  private final UnitReader reader;

  OtherProgrammes(Workspace work, UnitReader reader) {
    this.work = work;
    this.reader = reader;
  }

  void reconcile() {
    for (DocumentFacts document : work.documents) {
      for (PrintedList list : document.lists()) {
        if (Workspace.isWithoutBatch(list)) {
          list(document, list);
        }
      }
    }
  }

  private void list(DocumentFacts document, PrintedList list) {
    String programmeId = ProgrammeNames.id(list.programme());
    RowWords words = new RowWords(list.programme() + "（汇总所列）", Membership.PRINTED);
    UnitReader.Manner manner = new UnitReader.Manner(null, "programme." + programmeId, false);
    for (PrintedName name : document.names()) {
      if (name.listId().equals(list.id())) {
        name(document, name, list.kind(), programmeId, manner, words);
      }
    }
  }

  /** A name of the list is a row; of an expansion, only what it adds. */
  private void name(
      DocumentFacts document,
      PrintedName name,
      ListingKind kind,
      String programmeId,
      UnitReader.Manner manner,
      RowWords words) {
    if (name.role() != MentionRole.LISTED && name.role() != MentionRole.ADDED) {
      String id = document.document().id();
      work.mentions.add(new Workspace.Attached(id, name, name.text(), name.role(), null));
      return;
    }
    for (Unit unit : reader.read(document, name, manner)) {
      row(programmeId, kind, unit, words);
    }
  }

  private void row(String programmeId, ListingKind kind, Unit unit, RowWords words) {
    List<Draft> same =
        work.drafts.stream()
            .filter(d -> d.programmeId.equals(programmeId) && d.batch == null && d.kind == kind)
            .toList();
    Optional<Draft> before =
        same.stream().filter(d -> d.place.key().equals(unit.place().key())).findFirst();
    if (before.isEmpty()) {
      work.addRow(programmeId, null, kind, unit, words);
      return;
    }
    Desk.Ruling ruling =
        work.desk.raise(BatchLists.repeated(before.get(), unit, "programme." + programmeId));
    before.get().touchedBy(ruling, false);
    if (ruling.is("two")) {
      work.addRow(programmeId, null, kind, unit, words).touchedBy(ruling, true);
    } else {
      before.get().corroboratedBy(unit.evidence());
      work.attach(unit, before.get());
    }
  }
}
