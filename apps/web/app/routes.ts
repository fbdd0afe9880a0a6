import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('routes/home.tsx'),
  route('language', 'routes/language.ts'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('services/:id', 'routes/guide.tsx'),
  route('services/:id/questions', 'routes/questions.tsx'),
  route('services/:id/plan', 'routes/plan.tsx'),
  route('apply/:id', 'routes/apply-index.ts'),
  route('apply/:id/form/:section', 'routes/apply-section.tsx'),
  route('apply/:id/papers', 'routes/apply-papers.tsx'),
  route('apply/:id/handling', 'routes/apply-handling.tsx'),
  route('apply/:id/check', 'routes/apply-check.tsx'),
  route('cases', 'routes/cases.tsx'),
  route('cases/:id', 'routes/case.tsx'),
  route('cases/:id/clock', 'routes/case-clock.tsx'),
  route('desk', 'routes/desk.tsx'),
  route('desk/cases', 'routes/desk-cases.tsx'),
  route('desk/:id', 'routes/desk-case.tsx'),
  route('l/:number', 'routes/licence.tsx'),
  route('*', 'routes/not-found.ts'),
] satisfies RouteConfig
