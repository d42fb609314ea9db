import type { RouteRecordRaw } from 'vue-router'

/** The pages; `meta.title` is a key of the words. */
export const routes: RouteRecordRaw[] = [
  { path: '/', component: () => import('./pages/OverviewPage.vue'), meta: { title: 'overview.title' } },
  { path: '/pilots', component: () => import('./pages/PilotsPage.vue'), meta: { title: 'pilots.title' } },
  { path: '/pilots/:id', component: () => import('./pages/PilotPage.vue'), meta: { title: 'pilots.one' } },
  { path: '/places/:id', component: () => import('./pages/PlacePage.vue'), meta: { title: 'pilots.placeTitle' } },
  { path: '/policies', component: () => import('./pages/PoliciesPage.vue'), meta: { title: 'policies.title' } },
  { path: '/policies/:id', component: () => import('./pages/PolicyPage.vue'), meta: { title: 'policies.one' } },
  { path: '/coverage', component: () => import('./pages/CoveragePage.vue'), meta: { title: 'coverage.title' } },
  { path: '/cities', component: () => import('./pages/CitiesPage.vue'), meta: { title: 'cities.title' } },
  { path: '/review', component: () => import('./pages/ReviewPage.vue'), meta: { title: 'review.title' } },
  { path: '/review/:id', component: () => import('./pages/FindingPage.vue'), meta: { title: 'review.one' } },
  { path: '/import', component: () => import('./pages/ImportPage.vue'), meta: { title: 'imports.title' } },
  { path: '/documents', component: () => import('./pages/DocumentsPage.vue'), meta: { title: 'sources.title' } },
  { path: '/documents/:id/lines', component: () => import('./pages/DocumentPage.vue'), meta: { title: 'sources.one' } },
  { path: '/corrections', component: () => import('./pages/CorrectionsPage.vue'), meta: { title: 'sources.corrections' } },
  { path: '/journal', component: () => import('./pages/JournalPage.vue'), meta: { title: 'sources.journal' } },
  { path: '/proof', component: () => import('./pages/ProofPage.vue'), meta: { title: 'proof.title' } },
  { path: '/published/:entry', component: () => import('./pages/PublishedPage.vue'), meta: { title: 'proof.published' } },
  { path: '/api', component: () => import('./pages/ApiPage.vue'), meta: { title: 'site.apiTitle' } },
  { path: '/about', component: () => import('./pages/AboutPage.vue'), meta: { title: 'site.aboutTitle' } },
  { path: '/sign-in', component: () => import('./pages/SignInPage.vue'), meta: { title: 'site.signInTitle' } },
  { path: '/:rest(.*)*', component: () => import('./pages/NotFoundPage.vue'), meta: { title: 'common.notFound' } },
]
