/** The infrastructure: held against AWS's own schemas, and against what this skill may and may not do. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../tools/shared/files'
import { regions } from '../../tools/store/settings'
import { readTemplate, templateProblems } from '../../tools/runtime/stack'
import { namespace } from '../../lambda/alexa/logging'

// keys, schemas and models take their time on a busy machine
jest.setTimeout(60_000)

const path = 'infrastructure/cfn-deployer/skill-stack.yaml'
const yaml = readFileSync(join(root, path), 'utf8')
const template = readTemplate(yaml)
const properties = (id: string) => template.Resources[id]?.Properties ?? {}
const resources = JSON.parse(readFileSync(join(root, 'ask-resources.json'), 'utf8')) as {
  profiles: {
    default: { code: object; skillMetadata: { src: string }; skillInfrastructure: { userConfig: UserConfig } }
  }
}
type UserConfig = {
  runtime: string
  handler: string
  templatePath: string
  awsRegion: string
  regionalOverrides: Record<string, { awsRegion: string }>
}

test('AWS’s schemas have nothing against the template', () => {
  expect(templateProblems(template)).toEqual([])
})

test.each<[string, string, string, string]>([
  [
    'a type that is none',
    'AWS::Logs::LogGroup',
    'AWS::Logs::LogGroups',
    'Log: there is no resource of type AWS::Logs::LogGroups',
  ],
  ['a property that is none', 'MemorySize:', 'Memory:', 'Function: has no property Memory'],
  ['a property that is missing', 'Principal: alexa-appkit.amazon.com', '', 'AlexaMayCall: Principal is missing'],
  ['a number that is none', 'Timeout: 8', 'Timeout: 8s', 'Function.Timeout: is no integer'],
  [
    'a value of no list',
    'LogFormat: JSON',
    'LogFormat: json',
    'Function.LoggingConfig.LogFormat: json is not one of its values',
  ],
  [
    'days that CloudWatch does not offer',
    'RetentionInDays: 30',
    'RetentionInDays: 31',
    'Log.RetentionInDays: 31 is not one of its values',
  ],
  ['the name of nothing', '!Ref CodeKey', '!Ref CodeKeys', 'CodeKeys: is neither a parameter nor a resource'],
  ['an attribute of nothing', '!GetAtt Role.Arn', '!GetAtt Role.Arm', 'Role: has no attribute Arm'],
  ['a name in a text', '/aws/lambda/${AWS::StackName}', '${Stack}', 'Stack: is neither a parameter nor a resource'],
  ['a condition that is none', '!If [Tells', '!If [Tell', 'Tell: is no condition'],
])('%s is found', (_, from, to, problem) => {
  expect(templateProblems(readTemplate(yaml.replace(from, to)))).toContain(problem)
})

test('takes what ask-cli gives, and gives what it takes', () => {
  const given = ['SkillId', 'LambdaRuntime', 'LambdaHandler', 'CodeBucket', 'CodeKey', 'CodeVersion']
  expect(Object.keys(template.Parameters ?? {})).toEqual(expect.arrayContaining(given))
  const others = Object.entries(template.Parameters ?? {}).filter(([name]) => !given.includes(name))
  for (const [name, parameter] of others)
    expect([name, parameter]).toEqual([name, expect.objectContaining({ Default: '' })])
  expect(template.Outputs?.['SkillEndpoint']?.Value).toEqual({ 'Fn::GetAtt': ['Function', 'Arn'] })
})

test('the function is a small one on ARM, and gives up before Alexa does', () => {
  expect(properties('Function')).toMatchObject({
    Architectures: ['arm64'],
    MemorySize: 512,
    Timeout: 8,
    Runtime: { Ref: 'LambdaRuntime' },
    LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: 'Log' } },
    Environment: { Variables: { SKILL_ID: { Ref: 'SkillId' } } },
  })
  expect(properties('Log')).toMatchObject({ RetentionInDays: 30 })
})

test('it may write into its own log, and nothing else', () => {
  const statements = (properties('Role')['Policies'] as { PolicyDocument: { Statement: unknown[] } }[]).flatMap(
    ({ PolicyDocument }) => PolicyDocument.Statement,
  )
  expect(statements).toEqual([
    {
      Effect: 'Allow',
      Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      Resource: { 'Fn::GetAtt': ['Log', 'Arn'] },
    },
  ])
  expect(properties('Role')).not.toHaveProperty('ManagedPolicyArns')
})

test('nobody but Alexa may call it, and only for this skill', () => {
  const permissions = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::Lambda::Permission')
  expect(permissions).toHaveLength(1)
  expect(permissions[0]?.Properties).toMatchObject({
    Action: 'lambda:InvokeFunction',
    Principal: 'alexa-appkit.amazon.com',
    EventSourceToken: { Ref: 'SkillId' },
  })
})

test('errors, apologies, throttles and slowness raise an alarm, by metrics that there are', () => {
  const alarms = Object.values(template.Resources).filter(({ Type }) => Type === 'AWS::CloudWatch::Alarm')
  const metrics = alarms.map(
    ({ Properties = {} }) => `${String(Properties['Namespace'])} ${String(Properties['MetricName'])}`,
  )
  expect(metrics).toEqual(['AWS/Lambda Errors', `${namespace} failures`, 'AWS/Lambda Throttles', 'AWS/Lambda Duration'])
})

test('the dashboard is a document that CloudWatch can read', () => {
  const body = properties('Dashboard')['DashboardBody'] as { 'Fn::Sub': string }
  const { widgets } = JSON.parse(body['Fn::Sub']) as { widgets: unknown[] }
  expect(widgets).toHaveLength(4)
  expect(body['Fn::Sub']).toContain(namespace)
})

test('ask-cli finds the template, the bundle and the package, in three regions', () => {
  const { code, skillMetadata, skillInfrastructure } = resources.profiles.default
  const { userConfig } = skillInfrastructure
  expect(join(userConfig.templatePath)).toBe(path)
  expect([userConfig.runtime, userConfig.handler]).toEqual(['nodejs24.x', 'index.handler'])
  expect([skillMetadata.src, code]).toEqual([
    './dist/skill-package',
    { default: { src: './dist/lambda' }, EU: { src: './dist/lambda' }, FE: { src: './dist/lambda' } },
  ])
  const { EU, FE } = userConfig.regionalOverrides
  expect({ NA: userConfig.awsRegion, EU: EU?.awsRegion, FE: FE?.awsRegion }).toEqual(regions)
})
