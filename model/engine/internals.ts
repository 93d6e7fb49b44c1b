import type { FunctionPluginDefinition } from 'hyperformula'

/**
 * Types that HyperFormula uses in its plugin classes but does not export by name. What a plugin may reach is what the
 * interpreter handed to its constructor offers.
 */
export type Interpreter = ConstructorParameters<FunctionPluginDefinition>[0]
export type Ast = Parameters<Interpreter['evaluateAst']>[0]
export type EvaluationState = Parameters<Interpreter['evaluateAst']>[1]
export type EngineValue = ReturnType<Interpreter['evaluateAst']>

/** A function call in a parsed formula. */
export type Call = Extract<Ast, { procedureName: string }>
