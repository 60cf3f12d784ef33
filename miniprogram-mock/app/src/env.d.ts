/// <reference types="vite/client" />
import 'vue'

declare module 'vue' {
  interface ComponentCustomOptions {
    /** WeChat component options; `virtualHost` keeps a component's host element out of the layout. */
    options?: { virtualHost?: boolean; styleIsolation?: 'isolated' | 'apply-shared' | 'shared' }
  }
}

interface ImportMetaEnv {
  /** Base URL of the backend for the WeChat build, for example https://api.example.gov.cn/api/v1. */
  readonly VITE_API_BASE?: string
}

declare global {
  interface ImportMeta {
    readonly env: ImportMetaEnv
  }
}
