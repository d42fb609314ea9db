package io.chengji.kernel.records;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** A way to a PostgreSQL server that can be cut at the very moment of a commit. */
final class CutProxy implements AutoCloseable {
  private static final byte[] COMMIT = "COMMIT".getBytes(StandardCharsets.US_ASCII);

  /** Where the way is cut when a COMMIT passes. */
  enum Cut {
    NOWHERE,
    /** The server never hears of it and sees that its client is gone. */
    BEFORE_THE_SERVER,
    /** The server never hears of it and goes on waiting for its client. */
    BEFORE_THE_SERVER_WHICH_WAITS,
    /** The server does it; its answer is lost. */
    BEFORE_THE_ANSWER
  }

  private final int target;
  private final ServerSocket door;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean used = new AtomicBoolean();
  private volatile Cut cut = Cut.NOWHERE;
  private volatile boolean closedAfter;
  private volatile boolean shut;

  CutProxy(int target) throws IOException {
    this.target = target;
    this.door = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    threads.submit(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Cuts the way at the next COMMIT; new connections pass again afterwards, or none does. */
  void cutNextCommit(Cut where, boolean shutAfter) {
    closedAfter = shutAfter;
    used.set(false);
    cut = where;
  }

  /** Lets new connections pass again. */
  void open() {
    shut = false;
  }

  private Void accept() throws IOException {
    while (!door.isClosed()) {
      Socket client = door.accept();
      if (shut) {
        client.close();
      } else {
        Socket server = new Socket(InetAddress.ofLiteral("127.0.0.1"), target);
        sockets.add(client);
        sockets.add(server);
        threads.submit(() -> toServer(client, server));
        threads.submit(() -> toClient(server, client));
      }
    }
    return null;
  }

  private Void toServer(Socket client, Socket server) throws IOException {
    byte[] buffer = new byte[1 << 16];
    InputStream in = client.getInputStream();
    OutputStream out = server.getOutputStream();
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      byte[] sent = Arrays.copyOf(buffer, length);
      if (cut != Cut.NOWHERE && holds(sent, COMMIT) && used.compareAndSet(false, true)) {
        cutHere(client, server, sent);
        return null;
      }
      out.write(sent);
    }
    server.close();
    return null;
  }

  private void cutHere(Socket client, Socket server, byte[] sent) throws IOException {
    shut = closedAfter;
    // Closed first: nothing that the server says from here on reaches the client.
    client.close();
    if (cut == Cut.BEFORE_THE_ANSWER) {
      server.getOutputStream().write(sent);
    } else if (cut == Cut.BEFORE_THE_SERVER) {
      server.close();
    }
    if (closedAfter) {
      for (Socket other : sockets) {
        if (other != server) {
          other.close();
        }
      }
    }
  }

  private Void toClient(Socket server, Socket client) throws IOException {
    byte[] buffer = new byte[1 << 16];
    InputStream in = server.getInputStream();
    OutputStream out = client.getOutputStream();
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      if (!client.isClosed()) {
        out.write(buffer, 0, length);
      }
    }
    client.close();
    return null;
  }

  private static boolean holds(byte[] all, byte[] part) {
    for (int at = 0; at + part.length <= all.length; at++) {
      if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : sockets) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
