import { type ComponentProps, type ReactElement, useState } from 'react'
import { Field } from './Field.tsx'

type FieldName = 'title' | 'range'

/** The two fields of a table, its name and its range, with what is wrong with one of them. */
export function useTableFields(initial: () => Readonly<Record<FieldName, string>>) {
  const [texts, setTexts] = useState(initial)
  const [problem, setProblem] = useState<{ readonly field: FieldName; readonly text: string } | null>(null)
  const field = (
    name: FieldName,
    label: string,
    rest: Partial<Omit<ComponentProps<typeof Field>, 'label' | 'value' | 'onValue' | 'error'>> = {},
  ): ReactElement => (
    <Field
      {...rest}
      label={label}
      value={texts[name]}
      onValue={(text) => {
        setTexts({ ...texts, [name]: text })
        setProblem(null)
      }}
      error={problem?.field === name ? problem.text : null}
      mono={name === 'range'}
    />
  )
  return { ...texts, field, fail: (name: FieldName, text: string) => setProblem({ field: name, text }) }
}
