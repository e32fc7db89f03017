package probe

import (
	"errors"
	"net"
	"net/url"
	"strings"
)

// ErrAddress says that an address is not that of a portal that may be asked.
var ErrAddress = errors.New("probe: no https address")

// ParseAddress reads a portal's address: https, or http on this machine, since what is
// read on the way by others proves nothing. The slash at its end may be left out.
func ParseAddress(text string) (*url.URL, error) {
	address, err := url.Parse(text)
	if err != nil || address.Host == "" || address.User != nil || address.RawQuery != "" || address.Fragment != "" {
		return nil, ErrAddress
	}
	if address.Scheme != "https" && (address.Scheme != "http" || !IsLocal(address)) {
		return nil, ErrAddress
	}
	if !strings.HasSuffix(address.Path, "/") {
		address = address.JoinPath("/")
	}
	return address, nil
}

// IsLocal tells whether an address is on this machine.
func IsLocal(address *url.URL) bool {
	host := address.Hostname()
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}
