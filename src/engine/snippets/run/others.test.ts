import { go } from '../go.ts'
import { java } from '../java.ts'
import { ruby } from '../ruby.ts'
import { rust } from '../rust.ts'
import { bodyCases, cases, hostileBodyCases, hostileCases, planCases } from './cases.fixture.ts'
import { goRuntime } from './go.fixture.ts'
import { javaRuntime } from './java.fixture.ts'
import { rubyRuntime } from './ruby.fixture.ts'
import { describeRun } from './run.fixture.ts'
import { rustRuntime } from './rust.fixture.ts'

/** Go and Java see the code in the body, and no wait. */
const byCode = [...bodyCases, ...hostileBodyCases].filter(([, { plan }]) => plan.guard === 'code')

/** The JDK itself sends a GET again where the connection ends before an answer: that one case is not for Java. */
const languages = [
  { name: 'Go', snippet: go, runtime: await goRuntime(), more: byCode },
  { name: 'Java', snippet: java, runtime: await javaRuntime(), more: byCode },
  { name: 'Ruby', snippet: ruby, runtime: await rubyRuntime(), more: [...bodyCases, ...hostileBodyCases] },
  { name: 'Rust', snippet: rust, runtime: await rustRuntime(), more: [] },
]

for (const { name, snippet, runtime, more } of languages)
  describeRun(
    name,
    runtime,
    (_, { plan }) => snippet.code(plan),
    [...cases, ...hostileCases, ...planCases, ...more].filter(
      ([what, { plan }]) => snippet.applies(plan) && !(snippet === java && what === 'a reset connection'),
    ),
  )
