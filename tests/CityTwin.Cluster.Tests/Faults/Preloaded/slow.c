// Loaded before the C library of PostgreSQL: a disk that cannot keep up. Each sync is made, and takes as many milliseconds longer as the file says that
// CITYTWIN_SLOW names; none when there is no such file.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static long told(void)
{
    const char *path = getenv("CITYTWIN_SLOW");
    char text[16] = "";
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0)
        return 0;
    ssize_t length = read(file, text, sizeof text - 1);
    close(file);
    return length > 0 ? strtol(text, NULL, 10) : 0;
}

static void linger(void)
{
    struct timespec until;
    long milliseconds = told();
    clock_gettime(CLOCK_MONOTONIC, &until);
    until.tv_nsec += milliseconds % 1000 * 1000000;
    until.tv_sec += milliseconds / 1000 + until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;

    // A disk does not hurry because of a signal.
    while (milliseconds > 0 && clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &until, NULL) == EINTR)
        ;
}

#define SLOW(name)                                        \
    int name(int file)                                    \
    {                                                     \
        int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, #name); \
        int result = real(file), cause = errno;           \
        linger();                                         \
        errno = cause;                                    \
        return result;                                    \
    }

SLOW(fsync)
SLOW(fdatasync)
