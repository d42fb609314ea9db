package io.chengji.programme.internal.reconciling;

import io.chengji.programme.model.Membership;

/** What a list says of all its rows: the group that is counted and how membership is known. */
record RowWords(String countGroup, Membership membership) {}
