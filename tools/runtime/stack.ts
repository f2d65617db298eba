/** Reads a CloudFormation template, and holds it against AWS's own schemas of the resources in it. */
import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec'
import { parse, type ScalarTag, type CollectionTag } from 'yaml'

type Spec = ReturnType<typeof loadAwsServiceSpecSync>
type Resource = ReturnType<typeof resourceOf>
type Properties = NonNullable<Resource>['properties']
type PropertyType = Properties[string]['type']
type Node = Readonly<Record<string, unknown>>

/** A template as far as it is looked at here. */
export type Template = {
  Parameters?: Readonly<Record<string, { Type: string; Default?: string }>>
  Conditions?: Node
  Resources: Readonly<Record<string, { Type: string; Properties?: Node }>>
  Outputs?: Readonly<Record<string, { Value: unknown }>>
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

/** CloudFormation's short forms: `!Ref X` stands for `{Ref: X}`, the others for `{Fn::Name: …}`. */
const tags: (ScalarTag | CollectionTag)[] = ['Ref', 'Sub', 'GetAtt', 'If', 'Equals', 'Not'].flatMap((name) => {
  const key = name === 'Ref' ? 'Ref' : `Fn::${name}`
  return [
    { tag: `!${name}`, resolve: (text: string) => ({ [key]: name === 'GetAtt' ? text.split('.') : text }) },
    {
      tag: `!${name}`,
      collection: 'seq' as const,
      resolve: (node: unknown) => ({ [key]: (node as { toJSON: () => unknown }).toJSON() }),
    },
  ]
})

/** Reads a template from YAML. */
export const readTemplate = (yaml: string): Template => parse(yaml, { customTags: tags, logLevel: 'error' }) as Template

let loaded: Spec | undefined

/** What is wrong with a template: unknown resources and properties, what is missing, wrong types, names of nothing. */
export function templateProblems(template: Template): string[] {
  const spec = (loaded ??= loadAwsServiceSpecSync())
  const resources = Object.entries(template.Resources).flatMap(([id, { Type, Properties = {} }]) => {
    const resource = resourceOf(spec, Type)
    if (!resource) return [`${id}: there is no resource of type ${Type}`]
    return checkProperties(spec, resource.properties, Properties, id)
  })
  return [...resources, ...references(template, spec)]
}

const resourceOf = (spec: Spec, type: string) => spec.lookup('resource', 'cloudFormationType', 'equals', type)[0]

function checkProperties(spec: Spec, known: Properties, given: Node, at: string): string[] {
  const missing = Object.entries(known).filter(([name, { required }]) => required && !(name in given))
  return [
    ...missing.map(([name]) => `${at}: ${name} is missing`),
    ...Object.entries(given).flatMap(([name, value]) => {
      const property = known[name]
      return property ? checkValue(spec, property.type, value, `${at}.${name}`) : [`${at}: has no property ${name}`]
    }),
  ]
}

/** What a function of CloudFormation's comes to is known only when it is deployed; its branches are looked at now. */
function checkValue(spec: Spec, type: PropertyType, value: unknown, at: string): string[] {
  if (isNode(value) && Array.isArray(value['Fn::If'])) {
    return value['Fn::If'].slice(1).flatMap((branch) => checkValue(spec, type, branch, at))
  }
  if (isNode(value) && Object.keys(value).some((key) => key === 'Ref' || key.startsWith('Fn::'))) return []
  if (type.type === 'ref') {
    if (!isNode(value)) return [`${at}: is no table`]
    return checkProperties(spec, spec.get('typeDefinition', type.reference.$ref).properties, value, at)
  }
  if (type.type === 'array') {
    if (!Array.isArray(value)) return [`${at}: is no list`]
    return value.flatMap((item, index) => checkValue(spec, type.element, item, `${at}.${index}`))
  }
  if (type.type === 'map') {
    if (!isNode(value)) return [`${at}: is no table`]
    return Object.entries(value).flatMap(([key, item]) => checkValue(spec, type.element, item, `${at}.${key}`))
  }
  if (type.type === 'union') {
    const all = type.types.map((one) => checkValue(spec, one, value, at))
    return all.find((problems) => problems.length === 0) ?? all[0] ?? []
  }
  return checkScalar(type, value, at)
}

const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isInteger(value),
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
}

function checkScalar(type: PropertyType, value: unknown, at: string): string[] {
  if (!(scalars[type.type] ?? (() => true))(value)) return [`${at}: is no ${type.type}`]
  const allowed: readonly unknown[] | undefined = 'allowedValues' in type ? type.allowedValues : undefined
  return allowed && !allowed.includes(value) ? [`${at}: ${String(value)} is not one of its values`] : []
}

const pseudo = ['AWS::StackName', 'AWS::Region', 'AWS::AccountId', 'AWS::Partition', 'AWS::NoValue', 'AWS::URLSuffix']

/** Every Ref, GetAtt, Sub and If must name something that is there. */
function references({ Parameters = {}, Conditions = {}, Resources, Outputs = {} }: Template, spec: Spec): string[] {
  const named = new Set([...Object.keys(Parameters), ...Object.keys(Resources), ...pseudo])
  const attribute = (id: string, name: string): string[] => {
    const resource = Resources[id]
    if (!resource) return [`${id}.${name}: there is no resource ${id}`]
    return name in (resourceOf(spec, resource.Type)?.attributes ?? {}) ? [] : [`${id}: has no attribute ${name}`]
  }
  const name = (id: string): string[] => {
    const [resource = '', ...rest] = id.split('.')
    if (rest.length > 0) return attribute(resource, rest.join('.'))
    return named.has(id) ? [] : [`${id}: is neither a parameter nor a resource`]
  }
  const look = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(look)
    if (!isNode(value)) return []
    const { Ref: ref, 'Fn::Sub': sub, 'Fn::GetAtt': got, 'Fn::If': branches } = value
    const condition: unknown = Array.isArray(branches) ? branches[0] : undefined
    return [
      ...(typeof ref === 'string' ? name(ref) : []),
      ...(typeof sub === 'string' ? [...sub.matchAll(/\$\{([^}!]+)\}/g)].flatMap(([, id = '']) => name(id)) : []),
      ...(Array.isArray(got) ? attribute(String(got[0]), got.slice(1).join('.')) : []),
      ...(typeof condition === 'string' && !(condition in Conditions) ? [`${condition}: is no condition`] : []),
      ...Object.values(value).flatMap(look),
    ]
  }
  return [Conditions, Resources, Outputs].flatMap(look)
}
