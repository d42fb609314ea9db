package io.chengji.kernel.codes;

/**
 * One square of the statistical tile grid: a provincial division or the Production and Construction
 * Corps, which reports on its own and has no code of GB/T 2260.
 *
 * @param code six digits, or {@link #CORPS}
 * @param nameZh full Chinese name
 * @param shortZh the one-character short name (兵团 for the corps)
 * @param nameEn English name
 * @param gridX column of its square, from 0 in the west
 * @param gridY row of its square, from 0 in the north
 * @param group Chinese name of its region, for example 华北
 * @param groupEn English name of its region
 * @param letterCode two letters of GB/T 2260; {@link #CORPS} for the corps
 */
public record Province(
    String code,
    String nameZh,
    String shortZh,
    String nameEn,
    int gridX,
    int gridY,
    String group,
    String groupEn,
    String letterCode) {

  /** The pseudo code of the Production and Construction Corps (兵团), which no standard gives. */
  public static final String CORPS = "BT";
}
