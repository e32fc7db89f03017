//go:build !linux

package publish

import (
	"errors"
	"io/fs"
	"os"
)

// create makes a new file with a body.
func create(name string, body []byte) (info fs.FileInfo, err error) {
	file, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return nil, err
	}
	_, err = file.Write(body)
	if err == nil {
		info, err = file.Stat()
	}
	return info, errors.Join(err, file.Close())
}
