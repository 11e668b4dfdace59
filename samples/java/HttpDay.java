import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sends a day of events over HTTP and prints the answers. A JDK, nothing else.
 *
 * <p>usage: java HttpDay.java URL PARTY AUTHORIZATION_FILE DAY.json
 */
public class HttpDay {

    public static void main(String[] args) throws Exception {
        var events = URI.create(args[0] + "/api/v1/parties/" + args[1] + "/events");
        var authorization = Files.readString(Path.of(args[2])).strip().split(": ", 2)[1];
        var request = HttpRequest.newBuilder(events)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofFile(Path.of(args[3])))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            // Busy: wait as told and send the same again. What had been taken already is answered DUPLICATE.
            while (response.statusCode() == 429 || response.statusCode() == 503) {
                Thread.sleep(1000L * Long.parseLong(response.headers().firstValue("Retry-After").orElse("1")));
                response = client.send(request, HttpResponse.BodyHandlers.ofString());
            }
            System.out.println(response.body());
            boolean taken = response.statusCode() == 200 || response.statusCode() == 202;
            System.exit(taken && !response.body().contains("\"status\":\"REJECTED\"") ? 0 : 1);
        }
    }
}
