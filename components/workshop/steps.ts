/** What somebody has to do in a step. */
type Task = 'key' | 'greet' | 'choose' | 'services' | 'flow' | 'call' | 'finish'

type Step = {
  name: string
  task: Task
  lead: string
  /** The button that does it, and what is said once it is done. */
  act: string
  done: string
  /** The service it needs, and what an error of it is called in the log. */
  service?: string
  errorType?: string
}

/** The workshop, in order. */
export const steps: Step[] = [
  {
    name: 'Connect accounts',
    task: 'key',
    lead: 'Your workshop key connects this page to the voice services. It stands on your card; to practise, use wk-demo42.',
    act: 'Check the key',
    done: 'The key works. Your accounts are connected.',
    service: 'connect',
    errorType: 'key_validation_failed',
  },
  {
    name: 'Meet the agent',
    task: 'greet',
    lead: 'This is the agent you are going to teach. Ask it something before you change it.',
    act: 'Ask it what it can do',
    done: '“I can answer the phone, take a message and look up an order. Tell me what you need me for.”',
  },
  {
    name: 'Choose use case',
    task: 'choose',
    lead: 'What will people call it for? You can change your mind later.',
    act: 'Use this one',
    done: 'Chosen. The next steps fit it.',
  },
  {
    name: 'Provision services',
    task: 'services',
    lead: 'The agent needs a phone number and a voice. Both are switched on together.',
    act: 'Switch the services on',
    done: 'A number is reserved and the voice is ready.',
    service: 'provision',
    errorType: 'number_purchase_failed',
  },
  {
    name: 'Build the flow',
    task: 'flow',
    lead: 'Write the first sentence it says. Put {name} where the caller’s name belongs.',
    act: 'Deploy the flow',
    done: 'Deployed. The agent says your sentence from now on.',
    service: 'deploy',
    errorType: 'function_deploy_failed',
  },
  {
    name: 'Test call',
    task: 'call',
    lead: 'Place a call and hear your agent pick up.',
    act: 'Place a test call',
    done: 'It picked up, said your sentence and hung up politely.',
    service: 'call',
    errorType: 'test_call_dropped',
  },
  {
    name: 'Wrap up',
    task: 'finish',
    lead: 'Your agent works. Tell us that you are through, and keep what you made.',
    act: 'Finish the workshop',
    done: 'You are through. Thank you for coming along.',
  },
]

export const stepNames = steps.map(({ name }) => name)

export const useCases = ['Appointment reminders', 'Questions about a delivery', 'Reception desk'] as const
