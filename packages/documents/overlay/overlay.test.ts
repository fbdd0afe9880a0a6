import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { inputPdf } from '../documents.ts'
import { fontsOf, pagesOf, textOf } from '../papers/read-pdf.fixture.ts'
import { useOverlay } from '../typst.ts'
import { checkOverlay } from './check-overlay.ts'
import { readFontNames } from './font-names.ts'
import { noOverlay, readOverlay } from './overlay.ts'
import { sampleInputs } from './sample-inputs.ts'
import { tinyFont } from './tiny-font.fixture.ts'
import { howTo } from './write-variables.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xinban-papers-'))
})
afterEach(() => {
  useOverlay(noOverlay)
  rmSync(folder, { recursive: true, force: true })
})

function put(name: string, text: string | Buffer): void {
  writeFileSync(join(folder, name), text)
}

const head = '#import "base.typ": *\n#show: paper.with(data)\n'

/** The lines of problems of a receipt made with what stands in the folder. */
function problems(): string[] {
  const { overlay, problems: read } = readOverlay(folder)
  const all = read.length > 0 ? read : checkOverlay(overlay, ['receipt'])
  return all.map(({ file, line, message }) => `${file}:${line}: ${message}`)
}

const font = (file: string) => readFileSync(join(import.meta.dirname, '../../../node_modules', file))
const serif = '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'

describe('a district’s papers', () => {
  it('are as they were where there is no folder, and where it is empty', () => {
    expect(readOverlay(join(folder, 'nowhere'))).toEqual({ overlay: noOverlay, problems: [] })
    expect(problems()).toEqual([])
  })

  it('change colour and head as the how-to shows', () => {
    const [, example = ''] =
      /```typst\n\/\/ papers\/style\.typ\n([\s\S]*?)```/.exec(readFileSync(howTo, 'utf8')) ?? []
    const before = inputPdf('receipt', sampleInputs().receipt).pdf
    put('style.typ', example)
    expect(checkOverlay(readOverlay(folder).overlay)).toEqual([])
    const { pdf } = inputPdf('receipt', sampleInputs().receipt)
    expect(textOf(before)).not.toContain('政务服务热线')
    expect(textOf(pdf)).toContain('政务服务热线12345')
    expect(pagesOf(pdf)).toBe(1)
    useOverlay(noOverlay)
    expect(inputPdf('receipt', sampleInputs().receipt).pdf.equals(before)).toBe(true)
  })

  it('may have templates and images of their own beside the known ones', () => {
    put(
      'crest.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><rect width="1" height="1"/></svg>',
    )
    put('crest-row.typ', '#let crest-row = image("crest.svg", width: 8mm, alt: "徽标")\n')
    put('receipt.typ', `${head}#import "crest-row.typ": crest-row\n#crest-row\n#closing(data)\n`)
    put('README.md', '# notes')
    expect(problems()).toEqual([])
  })
})

describe('what is refused, with file and line', () => {
  it('a template that nothing uses', () => {
    put('licens.typ', '= x')
    const [line] = problems()
    expect(line).toMatch(/^licens\.typ:1: there is no template of this name.*did you mean "licence\.typ"\?/)
    expect(line).toContain('acceptance-notice.typ')
  })

  it('a template that does not compile, or is given what it does not know', () => {
    put('receipt.typ', `${head}\n\n#data.nowhere\n`)
    expect(problems()).toEqual([
      expect.stringMatching(/^receipt\.typ:5: dictionary does not contain key "nowhere"/),
    ])
    put('receipt.typ', `${head}#let x = (\n`)
    expect(problems()).toEqual(['receipt.typ:3: unclosed delimiter'])
  })

  it('a font that is nowhere, one of this machine alone, and none at all', () => {
    put('receipt.typ', `${head}#text(font: "Founder Xiao Biao Song")[x]\n`)
    expect(problems()[0]).toBe('receipt.typ:3: unknown font family: founder xiao biao song')
    // It is in the compiler itself, as others are on a machine.
    put('receipt.typ', `${head}#text(font: "Libertinus Serif")[x]\n`)
    expect(problems()[0]).toMatch(
      /^receipt\.typ:1: the font LibertinusSerif-Regular is not built in and not in this folder/,
    )
  })

  it('an image without a description: the paper would be no PDF/A-2a', () => {
    put('receipt.typ', `${head}$x^2$\n`)
    expect(problems()).toEqual(['receipt.typ:1: PDF/A-2a error: missing alt text'])
  })

  it('files outside: above, by an absolute path, through a link, from a package', () => {
    const secret = join(folder, '..', 'secret.txt')
    writeFileSync(secret, 'secret')
    for (const path of ['../kinds.ts', '../../package.json', '/etc/passwd', secret]) {
      put('receipt.typ', `${head}#read("${path}")\n`)
      expect(problems()[0], path).toMatch(/^receipt\.typ:3: (failed to load file|file not found)/)
    }
    rmSync(secret)
    put('receipt.typ', head)
    symlinkSync('/etc/hostname', join(folder, 'link.svg'))
    mkdirSync(join(folder, 'sub.typ'))
    put('data.json', '{}')
    expect(problems().map((line) => line.split(':')[0])).toEqual(['data.json', 'link.svg', 'sub.typ'])
  })

  it('packages, however they are written', () => {
    for (const text of [
      '#import "@preview/cetz:0.3.0": *',
      '#import ("@pre" + "view/cetz:0.3.0")',
      '#{\n  import path\n}',
      '#include "../x.typ"',
      '#let f() = import "@local/a:1.0.0"',
    ]) {
      put('receipt.typ', `${head}${text}\n`)
      expect(problems()[0], text).toMatch(/^receipt\.typ:[34]: import and include take the name/)
    }
  })

  it('a file that is no font', () => {
    put('broken.ttf', 'x')
    expect(problems()).toEqual(['broken.ttf:1: cannot be read as a TrueType or OpenType font'])
  })
})

describe('fonts of a district', () => {
  it('are known by family and PDF name', () => {
    expect(readFontNames(font(serif))).toEqual({ family: 'Noto Serif SC', postScript: 'NotoSerifSC-Regular' })
  })

  it('print characters that the built-in fonts do not have, in every paper', () => {
    put('own.ttf', tinyFont('Rare', '𠮷'))
    expect(problems()).toEqual([])
    const { pdf, missing } = inputPdf('receipt', { ...sampleInputs().receipt, applicant: '𠮷野家' })
    expect(missing).toEqual([])
    expect(textOf(pdf)).toContain('𠮷')
    expect(fontsOf(pdf)).toContain('Rare-Regular')
  })

  it('do not break a paper whose own template does not use them: the code is printed', () => {
    put('own.ttf', tinyFont('Rare', '𠮷'))
    put(
      'style.typ',
      readFileSync(join(import.meta.dirname, '../templates/style.typ'), 'utf8').replaceAll(
        ', ..own-families',
        '',
      ),
    )
    useOverlay(readOverlay(folder).overlay)
    const { missing } = inputPdf('receipt', { ...sampleInputs().receipt, applicant: '𠮷野家' })
    expect(missing).toEqual(['𠮷'])
  })
})
