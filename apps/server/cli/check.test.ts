import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { testFiles } from '@xinban/core/catalogue/test-catalogue'
import { noOverlay } from '@xinban/documents/overlay/overlay'
import { useOverlay } from '@xinban/documents/typst'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readCatalogueFolder } from '../catalogue/read-folder.ts'
import { check } from './check.ts'

let folder = ''
let printed = ''

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinban-check-'))
  for (const { path, text } of testFiles()) await write(path, text)
  printed = ''
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text)
    return true
  })
})

afterEach(async () => {
  // Tests share the process, and with it the templates.
  useOverlay(noOverlay)
  vi.restoreAllMocks()
  await rm(folder, { recursive: true, force: true })
})

describe('readCatalogueFolder', () => {
  test('reads .yaml and .csv below the folder, whatever the order, and nothing else', async () => {
    await write('README.md', '# notes')
    await write('items/.food_permit.yaml.swp', 'x')
    const files = await readCatalogueFolder(folder)
    const expected = testFiles().sort((a, b) => (a.path < b.path ? -1 : 1))
    expect(files).toEqual(expected)
  })
})

describe('check', () => {
  test('a good catalogue: one line with what it holds, exit code 0', async () => {
    expect(await check(folder)).toBe(0)
    expect(printed).toMatch(
      /^0 problems; 5 items, 2 services, 14 materials, 14 fields, 6 questions; edition [0-9a-f]{64}\n$/,
    )
  })

  test('a file that cannot be loaded: file, line and rule, exit code 1', async () => {
    const path = 'items/food_permit.yaml'
    const text = testFiles().find((file) => file.path === path)?.text ?? ''
    await write(path, text.replace('authority: approval_bureau', 'authority: aproval_bureau'))
    expect(await check(folder)).toBe(1)
    expect(printed).toContain(
      'items/food_permit.yaml:4: there is no authority "aproval_bureau"; did you mean "approval_bureau"? [unknown-id]\n',
    )
    expect(printed).toContain('1 problem; the catalogue cannot be loaded\n')
  })

  test('a catalogue that loads but has a vague paper: exit code 1', async () => {
    const path = 'materials/all.yaml'
    const text = testFiles().find((file) => file.path === path)?.text ?? ''
    await write(path, text.replace('zh: 公司章程', 'zh: 章程等材料'))
    expect(await check(folder)).toBe(1)
    expect(printed).toMatch(
      /^materials\/all\.yaml:19: "章程等材料" is a catch-all .* \[catch-all\]\n1 problem; 5 items/,
    )
  })

  test('a template of the district that does not compile: its file and line', async () => {
    await write('papers/receipt.typ', '#import "base.typ": *\n#show: paper.with(data)\n\n#nowhere\n')
    expect(await check(folder)).toBe(1)
    expect(printed).toContain('papers/receipt.typ:4: unknown variable: nowhere [papers]\n1 problem; 5 items')
  })

  test('a folder that is not there', async () => {
    expect(await check(join(folder, 'nowhere'))).toBe(1)
    expect(printed).toContain('there is no folder')
  })
})
