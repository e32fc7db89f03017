package serve

import "sync"

// mailbox gathers changes while a rebuild is under way.
type mailbox struct {
	mutex   sync.Mutex
	waiting changes
	mail    chan struct{} // holds something while changes wait
}

func newMailbox() *mailbox { return &mailbox{mail: make(chan struct{}, 1)} }

func (m *mailbox) put(some changes) {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	m.waiting.add(some)
	select {
	case m.mail <- struct{}{}:
	default:
	}
}

// take takes all that was put, which may be nothing.
func (m *mailbox) take() changes {
	m.mutex.Lock()
	defer m.mutex.Unlock()
	taken := m.waiting
	m.waiting = changes{}
	return taken
}
