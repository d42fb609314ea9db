import type { ProvinceCounts } from '../api/contract'

/** What colours the tile grid. */
export const measures = ['pilots', 'density', 'batch', 'programme'] as const
export type Measure = (typeof measures)[number]

/** A measure with the batch or the programme it is about. */
export interface MeasureChoice {
  measure: Measure
  batch: string
  programme: string
}

/** The value of a province for the choice; null where the data do not give one. */
export function valueOf(counts: ProvinceCounts | undefined, choice: MeasureChoice): number | null {
  switch (choice.measure) {
    case 'density':
      return counts?.density == null ? null : Number(counts.density)
    case 'batch':
      return counts?.byBatch.find((each) => each.id === choice.batch)?.count ?? 0
    case 'programme':
      return counts?.byProgramme.find((each) => each.id === choice.programme)?.count ?? 0
    default:
      return counts?.pilots ?? 0
  }
}

/** The smallest difference between two shown values. */
export function unitOf(measure: Measure): number {
  return measure === 'density' ? 0.01 : 1
}

export function parseMeasure(value: unknown): Measure {
  return measures.find((measure) => measure === value) ?? 'pilots'
}

/** The pilots that a tile stands for, as the query of the list page. */
export function listQuery(
  provinceId: string,
  choice: MeasureChoice,
  mainProgramme: string,
): Record<string, string> {
  switch (choice.measure) {
    case 'batch':
      return { province: provinceId, batch: choice.batch }
    case 'programme':
      return { province: provinceId, programme: choice.programme }
    default:
      return { province: provinceId, programme: mainProgramme, kind: 'new' }
  }
}
