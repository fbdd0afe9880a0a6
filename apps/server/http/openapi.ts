import type { FastifySchema } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

/** What the description of the API says of itself. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Xinban 馨办',
    version: '0.1.0',
    description: '一站式审批：从目录到证照。One-stop government approval.',
  },
} as const

const upload = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary', description: 'PDF, JPG or PNG, 20 MB at most; one file' },
  },
} as const

type Transform = typeof jsonSchemaTransform

/** Describes each route; the body of an upload is read as a stream, so that no schema of ours checks it. */
export const describe: Transform = (route) => {
  const described = jsonSchemaTransform(route)
  const schema = described.schema as FastifySchema & { consumes?: readonly string[] }
  if (!schema?.consumes?.includes('multipart/form-data')) return described
  return { ...described, schema: { ...schema, body: upload } }
}
