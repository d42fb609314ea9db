import type { RouteLocationRaw } from 'vue-router'
import type { Overview } from '../../api/contract'

/** One figure of the strip: its name among the words, its value, and the page of what it counts. */
export interface StripFigure {
  name: 'pilots' | 'expansions' | 'batches' | 'provinces' | 'findings'
  value: number
  to: RouteLocationRaw
}

/** The figures of the main programme; what would be nothing is left out. */
export function figuresOf(overview: Overview, mainProgramme: string): StripFigure[] {
  const sum = (count: (each: Overview['provinces'][number]) => number) =>
    overview.provinces.reduce((all, each) => all + count(each), 0)
  const list = (kind: string) => ({ path: '/pilots', query: { programme: mainProgramme, kind } })
  const batches = overview.batches.filter((batch) => !mainProgramme || batch.programmeId === mainProgramme)
  const figures: StripFigure[] = [
    { name: 'pilots', value: sum((each) => each.pilots), to: list('new') },
    { name: 'expansions', value: sum((each) => each.expansions), to: list('expansion') },
    { name: 'batches', value: batches.length, to: { path: '/', hash: '#timeline' } },
    { name: 'provinces', value: overview.provinces.filter((each) => each.pilots > 0).length, to: { path: '/', hash: '#provinces' } },
    { name: 'findings', value: overview.openFindings, to: { path: '/review', query: { state: 'open' } } },
  ]
  return figures.filter((figure) => figure.value > 0)
}
