#!/usr/bin/env bash
# Sees to it that a Docker engine answers: installs it on Debian and Ubuntu, starts it, waits for it.
#
#   ops/engine.sh          install where missing, start where stopped; one line when it answers
#   ops/engine.sh status   exit status 0 when an engine answers; nothing is changed
set -euo pipefail

: "${DOCKER_PID_FILE:=/var/run/docker.pid}"
: "${CONTAINERD_PID_FILE:=/var/run/docker/containerd/containerd.pid}"
: "${PROC_DIR:=/proc}"
: "${STATE_DIR:=${XDG_STATE_HOME:-${HOME:-/var/tmp}/.local/state}/senior-bar}"
: "${WAIT_S:=60}"
LOG="$STATE_DIR/dockerd.log"

fail() {
    echo "engine: $*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "'$*' needs root; run 'make engine' as root, or install sudo"
    fi
}

server_version() {
    timeout 5 docker version --format '{{.Server.Version}}' 2>/dev/null
}

answers() {
    command -v docker >/dev/null && server_version >/dev/null
}

# runs FILE NAME: whether FILE holds the process id of a living process that is called NAME.
runs() {
    local pid comm
    pid=$(cat "$1" 2>/dev/null) || return 1
    [[ $pid =~ ^[0-9]+$ ]] || return 1
    comm=$(cat "$PROC_DIR/$pid/comm" 2>/dev/null) || return 1
    [ "$comm" = "$2" ]
}

# An engine that was killed leaves its process id behind; the next one refuses to start while any process
# has that number, whatever it is.
remove_stale() {
    if [ -e "$1" ] && ! runs "$1" "$2"; then
        as_root rm -f "$1"
    fi
}

install_engine() {
    command -v apt-get >/dev/null ||
        fail "no dockerd here; install Docker Engine by hand (https://docs.docker.com/engine/install/)"
    echo "engine: installing docker.io" >&2
    as_root apt-get update -qq || fail "apt-get update failed; see the lines above"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq docker.io >&2 ||
        fail "apt-get install docker.io failed; see the lines above"
    # Since Debian 13 the client is a package of its own.
    command -v docker >/dev/null ||
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq docker-cli >&2 ||
        fail "apt-get install docker-cli failed; see the lines above"
}

start_engine() {
    if [ -d /run/systemd/system ]; then
        as_root systemctl start docker || fail "systemctl start docker failed; see 'journalctl -u docker'"
        return
    fi
    remove_stale "$DOCKER_PID_FILE" dockerd
    remove_stale "$CONTAINERD_PID_FILE" containerd
    if runs "$DOCKER_PID_FILE" dockerd; then
        return # it is starting up, or it answers root only
    fi
    mkdir -p "$STATE_DIR"
    as_root true # asks for a password, or says what is missing, while somebody can still see it
    as_root setsid dockerd >>"$LOG" 2>&1 </dev/null &
}

wait_for_engine() {
    local deadline=$((SECONDS + WAIT_S))
    until answers; do
        if [ "$SECONDS" -ge "$deadline" ]; then
            explain_silence
        fi
        sleep 0.5
    done
}

explain_silence() {
    if runs "$DOCKER_PID_FILE" dockerd && [ "$(id -u)" -ne 0 ]; then
        fail "dockerd runs, but this user may not use it; 'sudo usermod -aG docker $(id -un)', then log in again"
    fi
    [ -s "$LOG" ] && tail -n 5 "$LOG" >&2
    fail "dockerd did not answer within $WAIT_S s; its log is $LOG (with systemd: 'journalctl -u docker')"
}

main() {
    case "${1:-start}" in
    status)
        answers
        ;;
    start)
        if ! answers; then
            command -v dockerd >/dev/null || [ -x /usr/sbin/dockerd ] || install_engine
            answers || start_engine
            wait_for_engine
        fi
        echo "engine: Docker $(server_version) answers"
        ;;
    *)
        fail "unknown argument '$1'; use 'start' or 'status'"
        ;;
    esac
}

# Sourced, as the tests do, the functions are only defined.
if [ "${BASH_SOURCE[0]}" = "$0" ]; then
    PATH="$PATH:/usr/sbin:/sbin" main "$@"
fi
