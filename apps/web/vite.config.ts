import { reactRouter } from '@react-router/dev/vite'
import { defineConfig } from 'vite'

/** Builds build/client (served under /assets) and build/server (loaded by apps/server). */
export default defineConfig({
  plugins: [reactRouter()],
  build: { target: 'es2022', assetsInlineLimit: 0 },
})
