/** What stands in examples for what is the caller's own, and is to be put in its place. */
export const samples = {
  session: '01982f1c-6c1e-7d3a-9a52-2f0c7e9b4d11',
  message: '01982f1c-7a40-7b0e-8c61-90d3a1f5e722',
  reply: '01982f1c-7a41-7f52-b3d8-1c6e0f9a2b33',
  person: '01982f1a-0b7c-7e6d-a1f4-5d2b8c3e6f44',
  entry: '01982f20-44d1-7c08-9e7b-6a5f3d1c8b55',
  topic: '01982f20-1f03-7a9c-8d42-e7b6c5a49366',
  rule: '01982f2b-9c5e-7d77-b0a3-4f1e2d3c5a77',
  alert: '01982f2c-02ab-7e14-96c5-8b7a6d5e4f88',
  run: '01982f1d-55aa-7c31-8f20-3b4c5d6e7f99',
  sessionToken: 'tls_4nq0Jm8tVYc2xR7wKp1sZdLgE5uHbAoTfXiC9yQe3Ms',
  userToken: 'tlu_Zk3vN8rQw1yTb6mXc0pLs7dGhJ2fUaEi5oR9eKqY4tW',
  phone: '+919876543210',
  username: 'asha.rao',
  password: 'vier einfache deutsche Wörter',
  newPassword: 'पाँच सरल हिन्दी शब्द यहाँ',
  resetToken: 'q5T1bXo0w8rYz3uK7mJd2nPf6sLhVgCe4aRi9tEyQ0k',
  code: '7K3QXM',
  setupCode: '9F2D7KQX',
  sku: 'BAG-204',
  topicName: 'Der See',
  helpTopic: 'gift-wrapping',
  replyName: 'on-my-way',
} as const

export const at = '2026-03-14T09:26:53.589Z'
export const later = '2026-03-14T09:26:55.120Z'
