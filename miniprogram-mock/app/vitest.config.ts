import path from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { ifdef } from './build/ifdef-plugin'

const platform = process.env.UNI_PLATFORM === 'mp-weixin' ? 'mp-weixin' : 'h5'
const natives = ['view', 'text', 'block', 'scroll-view', 'button', 'picker', 'canvas', 'input', 'textarea', 'image']

export default defineConfig({
  plugins: [ifdef(platform), vue({ template: { compilerOptions: { isCustomElement: (tag) => natives.includes(tag) } } })],
  resolve: { alias: { '@': path.resolve(__dirname, 'src') } },
  define: { 'process.env.UNI_PLATFORM': JSON.stringify(platform) },
  // One DOM for all files: building a new one for each took three quarters of the time. What a test leaves in storage,
  // in a store or on the document, tests/setup.ts takes away.
  test: {
    environment: 'happy-dom',
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/setup.ts'],
    pool: 'threads',
    poolOptions: { threads: { isolate: false, singleThread: true } },
  },
})
