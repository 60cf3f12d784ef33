import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = path.resolve(__dirname, '../src')

const files = fs
  .readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replace(/\\/g, '/'))
  .filter((file) => /\.(vue|ts)$/.test(file))
const source = (file: string) => fs.readFileSync(path.join(SRC, file), 'utf8')

/** Names the files that break a rule; an empty list passes. */
const breaking = (among: (file: string) => boolean, breaks: (code: string) => boolean) => files.filter(among).filter((file) => breaks(source(file)))
const screens = (file: string) => /^(pages|trainee|base|activity|bureau)\/.*\.vue$/.test(file)

describe('rules that every source file keeps', () => {
  it('no state without holder or way: a case page that tags a state also draws who has it', () => {
    const tagged = (code: string) => /<state-tag/.test(code) && !/<(holder-line|review-timeline)/.test(code)
    // A list names the holder in each row's words; the page behind the row draws it. A register's rows are facts: nobody holds them.
    expect(breaking((file) => screens(file) && !/-(list|search|register)(-pane)?\.vue$/.test(file), tagged)).toEqual([])
    expect(tagged('<state-tag kind="turn" word="轮到你" />')).toBe(true)
    expect(tagged('<state-tag kind="turn" /><holder-line subject="x" />')).toBe(false)
  })
  it('only the styles name colours', () => {
    expect(breaking((file) => file.endsWith('.vue') && file !== 'App.vue', (code) => /#[0-9a-fA-F]{3,8}\b(?![^<]*-->)|rgba?\(/.test(code.replace(/<!--[\s\S]*?-->/g, '')))).toEqual([])
  })
  it('only shared/ counts with dates, and only fen-amount and shared/money turn fen into yuan', () => {
    expect(breaking((file) => screens(file) || /^components\//.test(file), (code) => /new Date\(|Date\.parse|\.getDate\(|toLocale/.test(code))).toEqual([])
    expect(breaking((file) => !file.startsWith('shared/'), (code) => /[fF]en\w*(\.value)?\s*[/*]\s*\d/.test(code))).toEqual([])
  })
  it('pages write only through the drafts store, so that every act has its ticket', () => {
    expect(breaking((file) => screens(file) || /^components\//.test(file), (code) => /from '@\/transport'[^\n]*/.test(code) && /\brequest[<(]/.test(code))).toEqual([])
  })
  it('components see no mode class of the page around them', () => {
    expect(breaking((file) => file.endsWith('.vue'), (code) => /\.qc-(elder|dark)\s/.test(code))).toEqual([])
  })
  it('own components have no host element in WeChat', () => {
    expect(breaking((file) => /^components\//.test(file), (code) => !/virtualHost: true/.test(code))).toEqual([])
  })
  it('every page exists and carries its name', () => {
    const pages = JSON.parse(source('pages.json')) as { pages: { path: string }[]; subPackages: { root: string; pages: { path: string }[] }[] }
    const paths = [...pages.pages.map(({ path: page }) => page), ...pages.subPackages.flatMap(({ root, pages: inside }) => inside.map(({ path: page }) => `${root}/${page}`))]
    expect(paths.filter((page) => !files.includes(`${page}.vue`))).toEqual([])
    expect(paths.filter((page) => page.endsWith('/index'))).toEqual([])
  })
})
