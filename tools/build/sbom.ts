import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ShippedPart } from './shipped-parts.ts'

type App = { readonly name: string; readonly version: string; readonly description: string; readonly license: string }

/**
 * The bill of materials of a package, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/). It lists what the bundles contain.
 * It has no timestamp and no serial number, so that equal builds have equal bills.
 */
export function sbomOf(root: string, parts: readonly ShippedPart[]): unknown {
  const app = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as App
  const appRef = `pkg:npm/${app.name}@${app.version}`
  const components = parts.map(componentOf)
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': appRef,
        name: app.name,
        version: app.version,
        description: app.description,
        licenses: [{ license: { id: app.license } }],
        purl: appRef,
      },
    },
    components,
    dependencies: [{ ref: appRef, dependsOn: components.map((component) => component['bom-ref']).toSorted() }],
  }
}

function componentOf({ name, version, kind, licence, integrity }: ShippedPart): { readonly 'bom-ref': string } {
  const purl = kind === 'data' ? null : `pkg:npm/${name.replace(/^@/u, '%40')}@${version}`
  return {
    type: kind === 'data' ? 'data' : kind === 'runtime' ? 'framework' : 'library',
    'bom-ref': purl ?? name,
    name,
    version,
    ...(integrity === null ? {} : { hashes: [hashOf(integrity)] }),
    licenses: licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }],
    ...(purl === null ? {} : { purl }),
  } as { readonly 'bom-ref': string }
}

function hashOf(integrity: string): { readonly alg: string; readonly content: string } {
  if (!integrity.startsWith('sha512-')) return { alg: 'SHA-256', content: integrity }
  return { alg: 'SHA-512', content: Buffer.from(integrity.slice('sha512-'.length), 'base64').toString('hex') }
}
