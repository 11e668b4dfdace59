import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Sends a day of events over HTTP and prints the answers. A JDK, nothing else.
 *
 * <p>usage: java HttpDay.java URL PARTY AUTHORIZATION_FILE DAY.json
 */
public class HttpDay {

    private static final List<String> NAMES = List.of("URL", "PARTY", "AUTHORIZATION_FILE", "DAY.json");

    /** A JSON library would read this; the JDK has none. */
    private static final Pattern UNANSWERED = Pattern.compile("\"status\":\"UNANSWERED\",\"receipt\":\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final String authorization;

    private HttpDay(String url, String authorization) {
        this.url = url;
        this.authorization = authorization;
    }

    public static void main(String[] args) throws Exception {
        checkNumber(args);
        var day = content(args[3]);
        var isGood = new HttpDay(args[0], authorization(args[2])).send(args[1], day);
        System.exit(isGood ? 0 : 1);
    }

    private static void checkNumber(String[] args) {
        var usage = "HttpDay.java " + String.join(" ", NAMES);
        if (args.length < NAMES.size()) {
            var missing = String.join(" ", NAMES.subList(args.length, NAMES.size()));
            stop("缺少参数 " + missing + "；用法：" + usage, "Missing: " + missing + "; usage: " + usage);
        }
        if (args.length > NAMES.size()) {
            stop("参数过多；用法：" + usage, "Too many arguments; usage: " + usage);
        }
    }

    private boolean send(String party, String day) throws InterruptedException {
        var response = call(request("/api/v1/parties/" + party + "/events")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(day)));
        System.out.println(response.body().strip());
        if (response.statusCode() != 200 && response.statusCode() != 202) {
            var code = Pattern.compile("\"code\":\"([A-Z0-9_]*)\"").matcher(response.body());
            var told = "HTTP " + response.statusCode() + (code.find() ? " " + code.group(1) : "");
            stop(told + "；处理办法见 docs/http.md", told + "; docs/http.md says what to do");
        }
        boolean isGood = !isRejected(response.body());
        var unanswered = UNANSWERED.matcher(response.body());
        while (unanswered.find()) {
            isGood &= follow(unanswered.group(1));
        }
        return isGood;
    }

    /** What the hub has not answered in time it answers at the receipt, which is not there (404) until then. */
    private boolean follow(String receipt) throws InterruptedException {
        for (int second = 0; second < 30; second++) {
            var response = call(request(receipt));
            if (response.statusCode() == 200) {
                System.out.println(response.body());
                // "answer" is what stands; "answers", behind it, is all that was ever said.
                return !isRejected(response.body().split(",\"answers\":", 2)[0]);
            }
            Thread.sleep(1000);
        }
        System.err.println("no answer yet: " + receipt);
        return false;
    }

    private static boolean isRejected(String body) {
        return body.contains("\"status\":\"REJECTED\"");
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", authorization);
        } catch (IllegalArgumentException notOne) {
            throw stop(url + " 不是 http 地址；请检查 URL", url + " is no address of hub http; check URL");
        }
    }

    /** Busy: waits as told and sends the same again. What had been taken already is answered DUPLICATE. */
    private HttpResponse<String> call(HttpRequest.Builder request) throws InterruptedException {
        var response = sendOnce(request.build());
        while (response.statusCode() == 429 || response.statusCode() == 503) {
            Thread.sleep(1000L * Long.parseLong(response.headers().firstValue("Retry-After").orElse("1")));
            response = sendOnce(request.build());
        }
        return response;
    }

    private static String authorization(String file) {
        var words = content(file).strip().split(": ", 2);
        if (words.length < 2 || !words[0].equals("Authorization")) {
            stop(
                    file + " 中没有 Authorization 一行；hub party init 会写出 http/authorization",
                    file + " holds no line Authorization: Bearer …; hub party init writes it as http/authorization");
        }
        return words[1];
    }

    private static String content(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw stop("无法读取 " + file + "；请检查路径和 UTF-8 编码", file + " cannot be read; check the path, and that it is UTF-8");
        }
    }

    private HttpResponse<String> sendOnce(HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException nobody) {
            throw stop(
                    request.uri() + " 没有应答；请检查地址以及 hub http 是否在运行，然后原样重发",
                    request.uri() + " does not answer; check the address and that hub http runs, then send the same again");
        }
    }

    /** Says in one line what is missing and what to do, and ends with 2. */
    private static IllegalStateException stop(String zh, String en) {
        System.err.println(zh + " · " + en);
        System.exit(2);
        return new IllegalStateException(en);
    }
}
