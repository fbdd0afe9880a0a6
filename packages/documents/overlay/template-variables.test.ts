import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { templateOf } from '../documents.ts'
import { madeSamples } from '../papers/sample-inputs.fixture.ts'
import { sampleInputs, samplesFile } from './sample-inputs.ts'
import { variablesPage } from './template-variables.ts'
import { howTo, listed } from './write-variables.ts'

it('the samples for trying templates are what the papers are given', () => {
  // node packages/documents/papers/sample-inputs.fixture.ts, then biome, write them anew.
  expect(JSON.parse(readFileSync(samplesFile, 'utf8'))).toEqual(JSON.parse(JSON.stringify(madeSamples())))
})

it('the how-to lists every variable of every template', () => {
  // node packages/documents/overlay/write-variables.ts writes it anew.
  const page = variablesPage(sampleInputs(), templateOf)
  expect(listed.exec(readFileSync(howTo, 'utf8'))?.[2]?.trim()).toBe(page)
})
