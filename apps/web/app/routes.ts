import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('routes/home.tsx'),
  route('language', 'routes/language.ts'),
  route('sign-in', 'routes/sign-in.tsx'),
  route('sign-out', 'routes/sign-out.ts'),
  route('services/:id', 'routes/guide.tsx'),
  route('services/:id/questions', 'routes/questions.tsx'),
  route('services/:id/plan', 'routes/plan.tsx'),
  route('*', 'routes/not-found.ts'),
] satisfies RouteConfig
