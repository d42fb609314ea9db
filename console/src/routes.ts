import type { RouteRecordRaw } from 'vue-router'

/** The pages; `meta.title` is a key of the words. */
export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./pages/OverviewPage.vue'), meta: { title: 'overview.title' } },
  {
    path: '/:rest(.*)*',
    component: () => import('./pages/NotFoundPage.vue'),
    meta: { title: 'common.notFound' },
  },
]
